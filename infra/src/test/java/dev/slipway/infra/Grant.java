package dev.slipway.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One action on one resource that a policy of a template allows. */
record Grant(String action, String resource) {

    static List<Grant> of(Map<?, ?> document) {
        List<Grant> grants = new ArrayList<>();
        for (Object entry : list(document.get("Statement"))) {
            Map<?, ?> statement = (Map<?, ?>) entry;
            if ("Allow".equals(statement.get("Effect"))) {
                for (Object action : list(statement.get("Action"))) {
                    for (Object resource : list(statement.get("Resource"))) {
                        grants.add(new Grant((String) action, arn(resource)));
                    }
                }
            }
        }
        return grants;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> many ? many : List.of(value);
    }

    private static String arn(Object resource) {
        return resource instanceof Map<?, ?> substitution && substitution.get("Fn::Sub") instanceof String text
                ? text
                : resource.toString();
    }
}
