package dev.corpora.batch;

/** The program of a process whose stages are scripted. */
final class ScriptedHostProgram {

  private ScriptedHostProgram() {}

  /** Serves a batch. */
  public static void main(String[] args) {
    HostService.serve(new ScriptedStages(), System.in, System.out, Runtime.getRuntime()::halt);
  }
}
