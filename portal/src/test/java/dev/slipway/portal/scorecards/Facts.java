package dev.slipway.portal.scorecards;

import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Sketch;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.deployed.DeployedFunction;
import dev.slipway.manifest.deployed.FunctionStack;
import dev.slipway.manifest.permissions.TemplatePermissions;
import dev.slipway.portal.SampleManifests;
import dev.slipway.portal.scorecards.FunctionFacts.Surroundings;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.RecentPerformance;
import dev.slipway.portal.telemetry.Series;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Facts of a sound function, of which a test changes what it is about. */
public record Facts(
        String manifest, Map<String, String> files, Optional<RecentPerformance> recent, Surroundings surroundings) {
    /** A sound manifest. */
    public static final String SOUND = SampleManifests.ORDERS_API.replace("version: 1.0.0", "version: 1.1.0");
    /** The day on which tests look. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** A team that is there, and nothing in production. */
    public static final Surroundings SURROUNDINGS =
            new Surroundings(Optional.of(true), ProductionFacts.none("Production runs no release of it."), TODAY);

    /** A sound function that nobody has measured. */
    public static Facts sound() {
        return new Facts(
                SOUND,
                Map.of(
                        "src/handler.rs", "pub async fn handler() -> Result<()> { Ok(()) }\n",
                        "tests/properties.rs",
                                "#![cfg(test)]\nproptest! {\n    #[test]\n    fn holds(x in 0..9) {}\n}\n"),
                Optional.empty(),
                SURROUNDINGS);
    }

    /** With a manifest in which this is replaced. */
    public Facts with(String text, String replacement) {
        if (!manifest.contains(text)) {
            throw new IllegalArgumentException("The manifest has no " + text);
        }
        return new Facts(manifest.replace(text, replacement), files, recent, surroundings);
    }

    /** With these files alone. */
    public Facts withFiles(Map<String, String> others) {
        return new Facts(manifest, others, recent, surroundings);
    }

    /** Measured: this many cold starts of these milliseconds each, and a zip of this size. */
    public Facts measured(int coldStarts, double initMs, long zipBytes) {
        double[] inits = new double[coldStarts];
        Arrays.fill(inits, initMs);
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(coldStarts, coldStarts, 0, 0, 0),
                Sketch.of(inits),
                Sketch.of(inits),
                new InvocationStats.Billed(Sketch.of(inits), coldStarts),
                64);
        return new Facts(
                manifest,
                files,
                Optional.of(new RecentPerformance(
                        new RecentPerformance.Place(Series.LOCAL, EnvironmentName.PRODUCTION),
                        stats,
                        256,
                        new RecentPerformance.Money(
                                OptionalLong.of(zipBytes), OptionalDouble.empty(), OptionalDouble.empty()),
                        new RecentPerformance.Trend(List.of(), Optional.empty()))),
                surroundings);
    }

    /** In other surroundings. */
    public Facts in(Surroundings others) {
        return new Facts(manifest, files, recent, others);
    }

    /** In production by this template of its stack. */
    public Facts deployed(String resources) {
        String json = "{\"Resources\": {" + resources + "}}";
        return setUp(new ProductionFacts.Setup.Known(
                FunctionStack.of(json, new DeployedFunction(new FunctionName("orders-api"), "production")),
                TemplatePermissions.of(json, List.of(), "production")));
    }

    /** In production, set up so. */
    public Facts setUp(ProductionFacts.Setup setup) {
        return in(new Surroundings(
                surroundings.ownerKnown(),
                new ProductionFacts(Optional.of("v3"), Optional.empty(), setup),
                surroundings.today()));
    }

    /** On another day. */
    public Facts on(LocalDate day) {
        return in(new Surroundings(surroundings.ownerKnown(), surroundings.production(), day));
    }

    /** The facts themselves. */
    public FunctionFacts get() {
        Optional<Manifest> parsed = ManifestParser.parse(manifest) instanceof ParsedManifest.Parsed sound
                ? Optional.of(sound.manifest())
                : Optional.empty();
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new FunctionFacts("orders-api", parsed, CodeFacts.of(bytes), recent, surroundings);
    }
}
