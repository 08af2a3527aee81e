package dev.slipway.portal.scorecards.checks;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.generator.upgrade.Changelog;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.SemanticVersion;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Generated code that follows its template. */
@Component
class TemplateCheck extends ManifestCheck {

    @Override
    public String id() {
        return "template-version";
    }

    @Override
    public String title() {
        return "At most one version behind its template";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    public Map<String, Double> limits() {
        return Map.of("behind", 1.0);
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        SemanticVersion version = manifest.template().version();
        if (TemplateCatalog.templates().stream()
                .noneMatch(
                        template -> template.name().equals(manifest.template().name()))) {
            return new Verdict.NotKnown(
                    "It was generated from " + manifest.template() + ", which this portal does not have.");
        }
        if (version.compareTo(TemplateCatalog.VERSION) > 0) {
            return new Verdict.NotKnown("It was generated from " + manifest.template() + ", which is newer than the "
                    + TemplateCatalog.VERSION + " that this portal knows.");
        }
        int behind =
                Changelog.packed().between(version, TemplateCatalog.VERSION).size();
        String fact = "It was generated from " + manifest.template() + "; the newest is " + TemplateCatalog.VERSION
                + ", "
                + (behind == 0 ? "so nothing is behind." : behind + (behind == 1 ? " version" : " versions") + " on.");
        return behind <= limits.get("behind")
                ? new Verdict.Passed(fact)
                : new Verdict.Failed(fact, "Upgrade it on its page, under Upgrades.");
    }
}
