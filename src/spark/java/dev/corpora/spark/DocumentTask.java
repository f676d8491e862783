package dev.corpora.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What a task does: works on its documents, one after the other, and keeps what became of them. */
final class DocumentTask
    extends AbstractFunction2<TaskContext, Iterator<List<RemoteDocument>>, List<DoneMessage>>
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Broadcast<JobSettings> job;
  private final Broadcast<SerializableConfiguration> configuration;

  DocumentTask(Broadcast<JobSettings> job, Broadcast<SerializableConfiguration> configuration) {
    this.job = job;
    this.configuration = configuration;
  }

  @Override
  public List<DoneMessage> apply(TaskContext context, Iterator<List<RemoteDocument>> groups) {
    ExecutorWorker worker = ExecutorWorker.of(job.value(), configuration.value().value());
    ArrayList<DoneMessage> done = new ArrayList<>();
    try {
      while (groups.hasNext()) {
        List<RemoteDocument> documents = groups.next();
        for (RemoteDocument document : documents) {
          done.add(worker.process(document, context.attemptNumber() > 0));
        }
      }
      worker.keep(context.partitionId(), done);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return done;
  }
}
