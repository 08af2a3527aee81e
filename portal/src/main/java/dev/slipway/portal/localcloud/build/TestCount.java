package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.BuildLog;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the tests that passed from what nextest or cargo's own runner prints, and passes the lines on. */
final class TestCount implements BuildLog {
    /** nextest: "Summary [   0.052s] 6 tests run: 6 passed, 0 skipped". */
    private static final Pattern NEXTEST = Pattern.compile("^\\s*Summary \\[.*] .*?(\\d+) passed");
    /** cargo test, once for each test program: "test result: ok. 4 passed; 0 failed; …". */
    private static final Pattern CARGO = Pattern.compile("^test result: \\S+ (\\d+) passed;");

    private final BuildLog log;
    private int passed;

    TestCount(BuildLog log) {
        this.log = log;
    }

    int passed() {
        return passed;
    }

    @Override
    public void add(BuildLine line) {
        for (Pattern pattern : new Pattern[] {NEXTEST, CARGO}) {
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.find()) {
                passed += Integer.parseInt(matcher.group(1));
            }
        }
        log.add(line);
    }
}
