package dev.corpora.document.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/** The library's parser, on a document whose streams are {@link GuardedStream}s. */
final class GuardedParser extends PDFParser {

  private static final long MOST_MEMORY_FOR_STREAMS = 64L << 20;

  GuardedParser(RandomAccessRead source, String password, Inflation inflation) throws IOException {
    super(new CheckedSource(source, inflation.checkpoint()), password);
    document.close();
    document =
        new GuardedDocument(
            this,
            MemoryUsageSetting.setupMixed(MOST_MEMORY_FOR_STREAMS).streamCache.create(),
            inflation);
  }

  private static final class GuardedDocument extends COSDocument {

    private final GuardedParser parser;
    private final RandomAccessStreamCache cache;
    private final Inflation inflation;

    GuardedDocument(GuardedParser parser, RandomAccessStreamCache cache, Inflation inflation) {
      super(() -> cache, parser);
      this.parser = parser;
      this.cache = cache;
      this.inflation = inflation;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream =
          new GuardedStream(
              cache, parser.createRandomAccessReadView(start, length), length, inflation);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }
}
