package dev.corpora.cli;

import dev.corpora.batch.Generator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page {@code corpora(1)} in the macros of {@code man(7)}, with all commands: what help
 * says, and what a command line does not show.
 */
final class ManualPage {

  private final CommandLine program;
  private final StringBuilder out = new StringBuilder();

  ManualPage(CommandLine program) {
    this.program = program;
  }

  /** The source of the page. */
  String text() {
    out.setLength(0);
    line(".TH CORPORA 1 \"\" \"corpora " + escaped(Generator.version()) + "\" \"User Commands\"");
    section("NAME");
    line("corpora \\- vocabularies from folders of PDF and EPUB documents");
    section("SYNOPSIS");
    program.getSubcommands().values().forEach(this::synopsis);
    section("DESCRIPTION");
    describe(program.getCommandSpec().usageMessage().description());
    program.getSubcommands().values().forEach(this::command);
    exitStatus();
    environment();
    files();
    return out.toString();
  }

  private void synopsis(CommandLine command) {
    if (!command.getCommandName().equals(firstCommand())) {
      line(".br");
    }
    line(".B corpora " + command.getCommandName());
    String parameters =
        command.getCommandSpec().positionalParameters().stream()
            .map(ManualPage::parameter)
            .collect(Collectors.joining(" "));
    line("[\\fIoptions\\fR] " + parameters);
  }

  private String firstCommand() {
    return program.getSubcommands().keySet().iterator().next();
  }

  private static String parameter(PositionalParamSpec parameter) {
    String label = "\\fI" + escaped(parameter.paramLabel().replaceAll("[<>]", "")) + "\\fR";
    return (parameter.required() ? label : "[" + label + "]")
        + (parameter.arity().max() > 1 ? "..." : "");
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    line(".SH CORPORA " + command.getCommandName().toUpperCase(Locale.ROOT));
    describe(spec.usageMessage().description());
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      tagged(parameter(parameter), parameter.description());
    }
    OptionSections.of(spec)
        .forEach(
            (heading, options) -> {
              line(".SS " + escaped(heading));
              options.forEach(this::option);
            });
    examples(spec.usageMessage().footer());
  }

  private void option(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
    Stream<String> names = Arrays.stream(option.names());
    if (option.negatable()) {
      names = names.flatMap(name -> Stream.of(name, name.replaceFirst("^--", "--no-")));
    }
    tagged(
        names.map(name -> "\\fB" + escaped(name) + "\\fR").collect(Collectors.joining(", "))
            + value,
        option.description());
  }

  private void examples(String... lines) {
    if (lines.length > 0) {
      line(".SS Examples");
      line(".nf");
      Arrays.stream(lines).map(ManualPage::plain).forEach(this::textLine);
      line(".fi");
    }
  }

  private void exitStatus() {
    section("EXIT STATUS");
    ExitCode.table().forEach((code, meaning) -> tagged("\\fB" + code + "\\fR", meaning));
  }

  private void environment() {
    section("ENVIRONMENT");
    Map<String, String> variables =
        Map.ofEntries(
            Map.entry("CORPORA_JAVA_OPTS", "Options for Java, such as -Xmx4g."),
            Map.entry("JAVA_HOME", "The Java to run with, instead of the first on the path."),
            Map.entry(
                "SOURCE_DATE_EPOCH",
                "Seconds since 1970 that outputs carry as their time, so that equal runs give"
                    + " equal bytes."),
            Map.entry("XDG_CONFIG_HOME", "Where the folder of the configuration file is."));
    variables.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> tagged("\\fB" + escaped(entry.getKey()) + "\\fR", entry.getValue()));
  }

  private void files() {
    section("FILES");
    tagged("\\fI" + escaped("<name>.vocab.json") + "\\fR", "The vocabulary of a document.");
    tagged(
        "\\fI" + escaped(".corpora-manifest.json") + "\\fR",
        "In the output folder: what was done with which document.");
    tagged(
        "\\fI" + escaped("corpora-errors.log") + "\\fR",
        "In the output folder: a line for each failed attempt.");
    tagged(
        "\\fI" + escaped("corpora.properties") + "\\fR",
        "Options, in the working folder or in ~/.config/corpora.");
  }

  private void section(String heading) {
    line(".SH " + heading);
  }

  private void describe(String... lines) {
    textLine(text(lines));
  }

  private void tagged(String tag, String... lines) {
    line(".TP");
    line(tag);
    textLine(text(lines));
  }

  /** Lines of help as one text: man breaks lines itself. */
  private static String text(String... lines) {
    return Stream.of(lines).map(ManualPage::plain).collect(Collectors.joining(" "));
  }

  private static String plain(String line) {
    return Ansi.OFF.string(line).replace("%n", " ").replace("%%", "%");
  }

  private void textLine(String text) {
    String escaped = escaped(text);
    boolean isMacro = escaped.startsWith(".") || escaped.startsWith("'");
    line(isMacro ? "\\&" + escaped : escaped);
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
