package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.ChartDrawing.Point;
import dev.slipway.portal.guidelines.ChartSpec.BrokenChart;
import dev.slipway.portal.guidelines.ChartSpec.CurveSpec;
import java.util.ArrayList;
import java.util.List;

/** A CSV file: a line of column names, then a line for each place of the horizontal axis; an empty cell has no point. */
record CsvTable(String name, List<String> columns, List<List<String>> rows) implements ChartData {
    private static final int MOST_ROWS = 5000;

    static CsvTable read(String name, String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(MOST_ROWS + 2L)
                .map(CsvTable::cells)
                .toList();
        if (lines.size() < 2) {
            throw new BrokenChart("The data file " + name + " needs a line of column names and a line of values.");
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw new BrokenChart(
                    "The data file " + name + " has more than " + MOST_ROWS + " lines of values: sum them up.");
        }
        return new CsvTable(name, lines.getFirst(), lines.subList(1, lines.size()));
    }

    @Override
    public List<Point> points(ChartSpec spec, CurveSpec curve) {
        int x = column(spec.x().name());
        int y = column(curve.from());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() > Math.max(x, y) && !row.get(y).isEmpty()) {
                points.add(new Point(
                        number(i, x, spec.x().times()), number(i, y, spec.y().times())));
            }
        }
        if (points.isEmpty()) {
            throw new BrokenChart("The column \"" + curve.from() + "\" of " + name + " has no values.");
        }
        return points;
    }

    private int column(String wanted) {
        int index = columns.indexOf(wanted);
        if (index < 0) {
            throw new BrokenChart("The data file " + name + " has no column \"" + wanted + "\": it has "
                    + String.join(", ", columns) + ".");
        }
        return index;
    }

    private double number(int row, int column, double times) {
        String cell = rows.get(row).get(column);
        try {
            double number = Double.parseDouble(cell) * times;
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, like a number that has no end.
        }
        throw new BrokenChart("\"" + cell + "\" in " + name + " is no number that can be drawn: row " + (row + 1)
                + " below the names, column \"" + columns.get(column) + "\".");
    }

    /** Cells of a line; one in quotation marks may hold commas, and a doubled mark stands for one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
