package dev.slipway.manifest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The environment variable by which a function finds what one of its declared names stands for.
 *
 * @param kind what the name stands for
 * @param name the name as the manifest declares it, e.g. {@code quotes/currency}
 */
public record SettingVariable(SettingKind kind, String name) {

    /** The variable's own name, e.g. {@code PARAM_QUOTES_CURRENCY}; the crate {@code settings} has the same rule. */
    public String variable() {
        return kind.prefix() + "_" + name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The variables of a function with these needs, in the order of the manifest. */
    public static List<SettingVariable> of(Needs needs) {
        return Stream.of(
                        needs.parameters().stream()
                                .map(name -> new SettingVariable(SettingKind.PARAMETER, name.value())),
                        needs.secrets().stream().map(name -> new SettingVariable(SettingKind.SECRET, name.value())),
                        of(needs.resources()))
                .flatMap(variables -> variables)
                .toList();
    }

    private static Stream<SettingVariable> of(Resources resources) {
        return Stream.of(
                        resources.tables().stream()
                                .map(use -> new SettingVariable(
                                        SettingKind.TABLE, use.name().value())),
                        resources.queues().stream()
                                .map(use -> new SettingVariable(
                                        SettingKind.QUEUE, use.name().value())),
                        resources.buckets().stream()
                                .map(use -> new SettingVariable(
                                        SettingKind.BUCKET, use.name().value())))
                .flatMap(variables -> variables);
    }
}
