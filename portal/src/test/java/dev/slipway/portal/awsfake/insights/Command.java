package dev.slipway.portal.awsfake.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One step of a query, from rows to rows. */
sealed interface Command {

    List<Map<String, Value>> of(List<Map<String, Value>> rows);

    /** A formula with the name that its result gets. */
    record Named(String name, Expression expression) {}

    record Fields(List<Named> columns) implements Command {
        @Override
        public List<Map<String, Value>> of(List<Map<String, Value>> rows) {
            return rows.stream().map(this::with).toList();
        }

        private Map<String, Value> with(Map<String, Value> row) {
            Map<String, Value> wider = new LinkedHashMap<>(row);
            columns.forEach(
                    column -> wider.put(column.name(), column.expression().of(wider)));
            return wider;
        }
    }

    record Filter(Expression condition) implements Command {
        @Override
        public List<Map<String, Value>> of(List<Map<String, Value>> rows) {
            return rows.stream().filter(row -> condition.of(row).truth()).toList();
        }
    }

    record Parse(Expression subject, Pattern pattern) implements Command {
        @Override
        public List<Map<String, Value>> of(List<Map<String, Value>> rows) {
            return rows.stream().map(this::with).toList();
        }

        private Map<String, Value> with(Map<String, Value> row) {
            Matcher matcher = pattern.matcher(subject.of(row).printed().orElse(""));
            if (!matcher.find()) {
                return row;
            }
            Map<String, Value> wider = new LinkedHashMap<>(row);
            pattern.namedGroups().keySet().forEach(group -> wider.put(group, new Value.Text(matcher.group(group))));
            return wider;
        }
    }

    record Stats(List<Aggregate> aggregates, List<Named> by) implements Command {
        @Override
        public List<Map<String, Value>> of(List<Map<String, Value>> rows) {
            Map<List<Value>, List<Map<String, Value>>> groups = new LinkedHashMap<>();
            rows.forEach(row -> groups.computeIfAbsent(
                            by.stream().map(key -> key.expression().of(row)).toList(), first -> new ArrayList<>())
                    .add(row));
            List<Map<String, Value>> results = new ArrayList<>();
            groups.forEach((keys, members) -> {
                Map<String, Value> result = new LinkedHashMap<>();
                for (int index = 0; index < by.size(); index++) {
                    result.put(by.get(index).name(), keys.get(index));
                }
                aggregates.forEach(aggregate -> result.put(aggregate.name(), aggregate.of(members)));
                results.add(result);
            });
            return results;
        }
    }

    record Sort(Expression by, boolean descending) implements Command {
        @Override
        public List<Map<String, Value>> of(List<Map<String, Value>> rows) {
            Comparator<Map<String, Value>> order =
                    Comparator.comparingDouble(row -> by.of(row).number());
            return rows.stream().sorted(descending ? order.reversed() : order).toList();
        }
    }

    record Limit(int most) implements Command {
        @Override
        public List<Map<String, Value>> of(List<Map<String, Value>> rows) {
            return rows.subList(0, Math.min(most, rows.size()));
        }
    }
}
