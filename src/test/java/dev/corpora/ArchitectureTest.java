package dev.corpora;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The rules of the house: who may use whom, which library lives where, what nobody does. */
@AnalyzeClasses(packages = "dev.corpora", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.corpora.";

  private static final Set<String> STAGES =
      Set.of("document", "text", "nlp", "term", "classify", "ip", "vocabulary", "manifest");

  /** What each room may use besides itself; a room that is not named here has no business here. */
  private static final Map<String, Set<String>> ROOMS = rooms();

  private static Map<String, Set<String>> rooms() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    rooms.put("model", Set.of());
    rooms.put("storage", Set.of());
    STAGES.forEach(stage -> rooms.put(stage, Set.of("model", "storage")));
    rooms.put("batch", and(STAGES, "model", "storage"));
    rooms.put("export", Set.of("model", "storage", "vocabulary"));
    // Its progress shows documents' formats and problems, all of which are model.
    rooms.put("report", Set.of("model", "storage", "batch", "manifest"));
    // A program of its own, with the command line's options and exit codes.
    rooms.put("spark", and(STAGES, "model", "storage", "batch", "report", "cli"));
    rooms.put("cli", and(STAGES, "model", "storage", "batch", "export", "report"));
    return rooms;
  }

  /** Which rooms a library's packages may be seen in. */
  private static final Map<String, Set<String>> LIBRARIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("org.apache.pdfbox..", Set.of("document.pdf")),
              Map.entry("org.apache.fontbox..", Set.of("document.pdf")),
              Map.entry("org.bouncycastle..", Set.of("document.pdf")),
              Map.entry("nl.siegmann.epublib..", Set.of("document.epub")),
              Map.entry("org.jsoup..", Set.of("document.epub")),
              Map.entry("opennlp..", Set.of("nlp")),
              Map.entry("net.sf.extjwnl..", Set.of("classify")),
              Map.entry("okhttp3..", Set.of("classify", "report")),
              Map.entry("io.github.resilience4j..", Set.of("classify", "batch", "report")),
              // Of the command line for configuration files in YAML, and to show what they set; of
              // exports for what a page holds.
              Map.entry(
                  "com.fasterxml.jackson..",
                  Set.of("classify", "ip", "vocabulary", "manifest", "export", "report", "cli")),
              Map.entry("me.tongfei.progressbar..", Set.of("report")),
              // How many cells a character takes on a terminal.
              Map.entry("org.jline.utils..", Set.of("report")),
              Map.entry("io.micrometer..", Set.of("report")),
              Map.entry("de.siegmar.fastcsv..", Set.of("export")),
              Map.entry("org.dhatim.fastexcel..", Set.of("export")),
              Map.entry("org.apache.spark..", Set.of("spark")),
              Map.entry("org.apache.hadoop..", Set.of("spark")),
              Map.entry("scala..", Set.of("spark")),
              Map.entry("picocli..", Set.of("cli"))));

  @ArchTest
  static void roomsUseOnlyWhatIsBelowThem(JavaClasses classes) {
    ROOMS.forEach(
        (room, below) -> {
          String[] others =
              ROOMS.keySet().stream()
                  .filter(other -> !other.equals(room) && !below.contains(other))
                  .map(other -> ROOT + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .allowEmptyShould(true)
              .check(classes);
        });
  }

  @ArchTest
  static void everyClassIsInARoom(JavaClasses classes) {
    noClasses()
        .that(describe("are no package-info", c -> !c.getSimpleName().equals("package-info")))
        .should()
        .resideOutsideOfPackages(
            ROOMS.keySet().stream().map(room -> ROOT + room + "..").toArray(String[]::new))
        .check(classes);
  }

  @ArchTest
  static void librariesStayInTheirRooms(JavaClasses classes) {
    LIBRARIES.forEach(
        (library, rooms) ->
            noClasses()
                .that(outside(rooms))
                .should(dependOnClassesThat(resideInAnyPackage(library)))
                .allowEmptyShould(true)
                .check(classes));
  }

  /** A library that nobody gave a room is used nowhere. */
  @ArchTest
  static final ArchRule onlyKnownLibrariesAreUsed =
      noClasses()
          .should(
              dependOnClassesThat(
                  resideOutsideOfPackages(knownPackages())
                      .and(
                          describe(
                              "are no primitives or arrays of them",
                              c -> !c.getPackageName().isEmpty()))));

  @ArchTest static final ArchRule roomsHaveNoCycles = cycles(ROOT + "(*)..");

  @ArchTest static final ArchRule packagesHaveNoCycles = cycles(ROOT + "(**)");

  @ArchTest
  static final ArchRule processAndStandardStreamsBelongToTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrintsStackTraces =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli..")
          .should(
              callMethodWhere(
                  describe(
                      "a stack trace is printed",
                      call -> call.getTarget().getName().equals("printStackTrace"))));

  @ArchTest
  static final ArchRule nothingDependsOnTheMachinesDefaults =
      noClasses()
          .should()
          .callConstructor(String.class, byte[].class)
          .orShould()
          .callConstructor(java.io.FileReader.class, String.class)
          .orShould()
          .callConstructor(java.io.FileReader.class, java.io.File.class)
          .orShould()
          .callConstructor(java.io.FileWriter.class, String.class)
          .orShould()
          .callConstructor(java.io.FileWriter.class, java.io.File.class)
          .orShould()
          .callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
          .orShould()
          .callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class)
          .orShould()
          .callConstructor(PrintStream.class, java.io.OutputStream.class)
          .orShould()
          .callConstructor(java.util.Scanner.class, java.io.InputStream.class)
          .orShould()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(java.nio.charset.Charset.class, "defaultCharset")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault");

  @ArchTest
  static final ArchRule timesAreOfJavaTime =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Calendar")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.text.SimpleDateFormat");

  @ArchTest
  static final ArchRule namesSayWhatAClassIsFor =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Infos?|Data|Constants)");

  @ArchTest
  static final ArchRule nothingIsStaticAndMutableInSight =
      noFields().that().areStatic().and().arePublic().should().notBeFinal().allowEmptyShould(true);

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    Set<String> packages =
        classes.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> marked =
        classes.stream()
            .filter(c -> c.getSimpleName().equals("package-info"))
            .filter(c -> c.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).isNotEmpty();
    assertThat(marked).containsExactlyElementsOf(packages);
  }

  @ArchTest
  static void stagesAreInterfacesOfOneMethod(JavaClasses classes) {
    for (String stage :
        Set.of("document.DocumentParser", "term.TermExtractor", "classify.TermClassifier")) {
      assertThat(
              classes.get(ROOT + stage).getMethods().stream()
                  .filter(
                      method ->
                          method.getModifiers().stream().anyMatch(m -> m.name().equals("ABSTRACT")))
                  .map(JavaCodeUnit::getName)
                  .distinct())
          .as(stage)
          .hasSize(1);
    }
  }

  private static ArchRule cycles(String slices) {
    return slices().matching(slices).should().beFreeOfCycles().allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> outside(Set<String> rooms) {
    return resideOutsideOfPackages(
        rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new));
  }

  private static String[] knownPackages() {
    Set<String> known = new TreeSet<>(LIBRARIES.keySet());
    known.add("dev.corpora..");
    known.add("java..");
    // How busy the machine is.
    known.add("com.sun.management..");
    known.add("javax.xml..");
    known.add("org.jspecify.annotations..");
    known.add("org.slf4j..");
    return known.toArray(String[]::new);
  }

  private static Set<String> and(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(Set.of(more));
    return all;
  }
}
