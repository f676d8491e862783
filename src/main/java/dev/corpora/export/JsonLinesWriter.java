package dev.corpora.export;

import dev.corpora.vocabulary.EntryJson;
import dev.corpora.vocabulary.MasterEntry;
import java.io.IOException;
import java.io.OutputStream;

/** JSON Lines: each line an entry as it stands in a master vocabulary. */
final class JsonLinesWriter implements EntryWriter {

  private final OutputStream out;

  private final EntryJson json = new EntryJson();

  JsonLinesWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(MasterEntry entry) throws IOException {
    out.write(json.write(entry));
    out.write('\n');
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
