package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each figure of the guidelines has a source, and the source says it. */
class FiguresTest {
    private static final Clone CLONE = Clone.here();
    private static final List<String> DOCUMENTS = List.of("rust-lambda-guidelines", "rust-lambda-questions");
    private static final Map<String, List<Source>> SOURCES = sources();

    private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(([^)]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /**
     * Where a figure comes from.
     *
     * @param figure as it stands in the section
     * @param origin the sentence about it, in Markdown
     */
    private record Source(String figure, String origin) {
        List<String> links() {
            return LINK.matcher(origin).results().map(link -> link.group(1)).toList();
        }

        List<String> quotes() {
            return QUOTED.matcher(origin).results().map(quote -> quote.group(1)).toList();
        }
    }

    @Test
    void everyFigureHasASourceAndEverySourceAFigure() {
        Set<String> written = new TreeSet<>();
        for (String document : DOCUMENTS) {
            new SectionFigures(read("docs/" + document + ".md"))
                    .numbers()
                    .forEach((section, numbers) -> numbers.forEach(number -> written.add(section + ": " + number)));
        }
        Set<String> sourced = new TreeSet<>();
        SOURCES.forEach((section, sources) -> sources.stream()
                .flatMap(source -> SectionFigures.numbersIn(source.figure()).stream())
                .forEach(number -> sourced.add(section + ": " + number)));

        assertThat(sourced).as("docs/figures.md").containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void whatIsComputedComesOutAsItStands() {
        Set<String> computed = new ComputedFigures(CLONE).all();

        assertThat(all().stream().filter(source -> source.origin().startsWith("computed")))
                .hasSizeGreaterThan(20)
                .allSatisfy(source -> assertThat(computed).contains(source.figure()));
    }

    @Test
    void whatIsQuotedStandsThere() {
        assertThat(all().stream()
                        .filter(source -> !source.origin().startsWith("measured here"))
                        .filter(source -> !source.quotes().isEmpty()))
                .hasSizeGreaterThan(20)
                .allSatisfy(source -> {
                    String cited = source.links().stream()
                            .filter(link -> !link.startsWith("https:"))
                            .map(FiguresTest::cited)
                            .reduce("", String::concat);
                    assertThat(source.quotes())
                            .as(source.toString())
                            .allSatisfy(quote -> assertThat(cited).contains(quote));
                });
    }

    @Test
    void whatWasBenchmarkedIsTheBenchmarksFigure() {
        List<Source> benchmarked = all().stream()
                .filter(source -> source.links().contains("benchmarks.md"))
                .toList();

        assertThat(benchmarked).isNotEmpty().allSatisfy(source -> {
            List<String> figures = SectionFigures.numbersIn(source.figure());
            assertThat(source.quotes()).hasSameSizeAs(figures);
            for (int i = 0; i < figures.size(); i++) {
                BigDecimal figure = new BigDecimal(figures.get(i));
                assertThat(benchmark(source.quotes().get(i)).setScale(figure.scale(), RoundingMode.HALF_UP))
                        .as(source.quotes().get(i))
                        .isEqualTo(figure);
            }
        });
    }

    @Test
    void everySourceIsOfAKindThatCanBeLookedUp() {
        assertThat(all())
                .allMatch(source -> source.origin().matches("(computed|measured here: \\S+ \\S+ ).*")
                        || source.links().stream().anyMatch(link -> link.startsWith("https:"))
                        || !source.quotes().isEmpty());
    }

    private static List<Source> all() {
        return SOURCES.values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, List<Source>> sources() {
        Map<String, List<Source>> sources = new LinkedHashMap<>();
        new SectionFigures(read("docs/figures.md"))
                .rows()
                .forEach((section, rows) -> sources.put(
                        section,
                        rows.stream()
                                .map(cells -> new Source(cells.getFirst(), cells.getLast()))
                                .toList()));
        return sources;
    }

    private static String cited(String link) {
        var file = CLONE.root()
                .resolve("docs")
                .resolve(link.replaceFirst("#.*", ""))
                .normalize();
        assertThat(Files.exists(file)).as(link).isTrue();
        return Clone.read(file);
    }

    /** The first number in the column of figures, in the row of the benchmarks that begins so. */
    private static BigDecimal benchmark(String row) {
        List<String> found = new ArrayList<>();
        new SectionFigures(read("docs/benchmarks.md"))
                .rows()
                .values()
                .forEach(rows -> rows.stream()
                        .filter(cells -> cells.getFirst().startsWith(row))
                        .forEach(cells -> found.add(cells.get(2))));
        assertThat(found)
                .as("rows of the benchmarks that begin with “" + row + "”")
                .hasSize(1);
        MatchResult number = Pattern.compile("[\\d.]+")
                .matcher(found.getFirst())
                .results()
                .findFirst()
                .orElseThrow();
        return new BigDecimal(number.group());
    }

    private static String read(String path) {
        return Clone.read(CLONE.root().resolve(path));
    }
}
