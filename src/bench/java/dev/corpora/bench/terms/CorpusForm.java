package dev.corpora.bench.terms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form in which a corpus is given to the program. */
enum CorpusForm {
  EPUB("one EPUB a corpus") {
    @Override
    List<String> write(ActerCorpus corpus, Path folder) throws IOException {
      Collection<List<String>> texts = corpus.texts().values();
      EpubSetting.write(
          corpus.name(), corpus.language(), texts, folder.resolve(corpus.name() + ".epub"));
      return List.of(corpus.name());
    }
  },

  PDF("one PDF a corpus") {
    @Override
    List<String> write(ActerCorpus corpus, Path folder) throws IOException {
      Collection<List<String>> texts = corpus.texts().values();
      PdfSetting.write(
          corpus.name(), corpus.language(), texts, folder.resolve(corpus.name() + ".pdf"));
      return List.of(corpus.name());
    }
  },

  TEXTS("one EPUB a text, vocabularies united") {
    @Override
    List<String> write(ActerCorpus corpus, Path folder) throws IOException {
      List<String> names = new ArrayList<>();
      for (Map.Entry<String, List<String>> text : corpus.texts().entrySet()) {
        String name = corpus.name() + "-" + text.getKey();
        EpubSetting.write(
            name, corpus.language(), List.of(text.getValue()), folder.resolve(name + ".epub"));
        names.add(name);
      }
      return names;
    }
  };

  private final String description;

  CorpusForm(String description) {
    this.description = description;
  }

  /** The name of its folder. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For a reader. */
  String description() {
    return description;
  }

  /** Writes a corpus's documents and returns their names without extension. */
  abstract List<String> write(ActerCorpus corpus, Path folder) throws IOException;
}
