package dev.slipway.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text that stand below each other.
 *
 * @param headings of the columns
 */
record TextTable(List<String> headings) {

    private static final String GAP = "  ";

    /** The headings' line and one for each row. */
    List<String> lines(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(headings));
        all.addAll(rows);
        return all.stream().map(row -> line(row, all)).toList();
    }

    private static String line(List<String> row, List<List<String>> all) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = all.stream()
                    .mapToInt(each -> each.get(column).length())
                    .max()
                    .orElse(0);
            line.append(row.get(i))
                    .append(" ".repeat(width - row.get(i).length()))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
