package dev.slipway.analysis.regression;

import java.util.ArrayList;
import java.util.List;

/** Row of a CSV text with the line that it begins in, from 1; rows without any text are left out. */
record CsvRow(int line, List<String> cells) {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    static List<CsvRow> of(String csv) {
        List<CsvRow> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begin = 1;
        for (int i = !csv.isEmpty() && csv.charAt(0) == BYTE_ORDER_MARK ? 1 : 0; i <= csv.length(); i++) {
            char c = i < csv.length() ? csv.charAt(i) : '\n';
            boolean end = i == csv.length();
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && (!quoted || end)) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                    rows.add(new CsvRow(begin, List.copyOf(cells)));
                }
                cells.clear();
                begin = line + 1;
            } else if (c != '\r') {
                cell.append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        return rows;
    }
}
