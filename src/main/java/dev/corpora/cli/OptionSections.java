package dev.corpora.cli;

import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Lists a command's options by {@link HelpSection}: a person who looks for one among dozens needs
 * headings.
 */
final class OptionSections implements IHelpSectionRenderer {

  private OptionSections() {}

  /** Has a command's help list its options in sections. */
  static void applyTo(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.usageMessage().abbreviateSynopsis(true);
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionSections());
  }

  /** The visible options of a command by heading, both in the order of their declaration. */
  static Map<String, List<OptionSpec>> of(CommandSpec command) {
    Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        sections.computeIfAbsent(heading(option), key -> new ArrayList<>()).add(option);
      }
    }
    // What belongs to no section, such as --help, stands at the end.
    List<OptionSpec> others = sections.remove(HelpSection.DEFAULT);
    if (others != null) {
      sections.put(HelpSection.DEFAULT, others);
    }
    return sections;
  }

  private static String heading(OptionSpec option) {
    if (option.userObject() instanceof Member member) {
      HelpSection section = member.getDeclaringClass().getAnnotation(HelpSection.class);
      if (section != null) {
        return section.value();
      }
    }
    return HelpSection.DEFAULT;
  }

  @Override
  public String render(Help help) {
    StringBuilder out = new StringBuilder();
    of(help.commandSpec())
        .forEach(
            (heading, options) -> {
              Help.Layout layout = help.createDefaultLayout();
              layout.addOptions(options, help.parameterLabelRenderer());
              out.append(System.lineSeparator())
                  .append(help.colorScheme().text("@|bold " + heading + ":|@"))
                  .append(System.lineSeparator())
                  .append(layout);
            });
    return out.toString();
  }
}
