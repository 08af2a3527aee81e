package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All checks of the portal, for tests of other packages. */
public final class AllChecks {
    private AllChecks() {}

    /** By name. */
    public static List<Check> get() {
        return Stream.<Check>of(
                        new AlarmsCheck(),
                        new Arm64Check(),
                        new DeadLetterCheck(),
                        InitCheck.median(),
                        InitCheck.tail(),
                        new MemoryCheck(),
                        new OwnerCheck(),
                        new PrivilegeCheck(),
                        new PropertyTestsCheck(),
                        new RuntimeCheck(),
                        new SecretsCheck(),
                        new TemplateCheck(),
                        new TestsCheck(),
                        new TimeoutCheck(),
                        new UnwrapCheck(),
                        new ZipCheck())
                .sorted(Comparator.comparing(Check::id))
                .toList();
    }
}
