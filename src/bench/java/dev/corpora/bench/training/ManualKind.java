package dev.corpora.bench.training;

/** How a manual is written. */
enum ManualKind {
  HTML,
  INFO,
  DOCBOOK,
  LYX,
  PDF,
  DICTIONARY;

  ManualReader reader() {
    return switch (this) {
      case HTML -> new HtmlManualReader();
      case INFO -> new InfoManualReader();
      case DOCBOOK -> new DocBookManualReader();
      case LYX -> new LyxManualReader();
      case PDF -> new PdfManualReader();
      case DICTIONARY -> new DictionaryReader();
    };
  }
}
