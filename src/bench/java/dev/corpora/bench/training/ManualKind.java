package dev.corpora.bench.training;

import java.util.Locale;

/** How a manual is written, and the reader for it. */
enum ManualKind {
  HTML(new HtmlManualReader()),
  INFO(new InfoManualReader()),
  DOCBOOK(new DocBookManualReader()),
  LYX(new LyxManualReader());

  private final ManualReader reader;

  ManualKind(ManualReader reader) {
    this.reader = reader;
  }

  ManualReader reader() {
    return reader;
  }

  static ManualKind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
