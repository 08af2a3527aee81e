package dev.slipway.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A calm table of a few dozen rows: text to the left, figures to the right; at narrow widths each row becomes a small
 * block with its labels.
 */
public final class DataTable<T> extends Div {
    private final NativeTableRow head = new NativeTableRow();
    private final NativeTableBody body = new NativeTableBody();
    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String label, String style, Function<T, Component> cell) {}

    /** Starts a table; the caption is read by screen readers. */
    public DataTable(String caption) {
        addClassName("table-frame");
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        table.setCaptionText(caption);
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        table.add(header, body);
        add(table);
    }

    /** Adds a column of text; returns this table. */
    public DataTable<T> text(String label, Function<T, String> value) {
        return column(label, "", row -> new Text(value.apply(row)));
    }

    /** Adds a column of whole sentences, which take the full width of a narrow block; returns this table. */
    public DataTable<T> sentence(String label, Function<T, String> value) {
        return column(label, "sentence", row -> new Text(value.apply(row)));
    }

    /** Adds a column of figures with their units; returns this table. */
    public DataTable<T> number(String label, Function<T, String> value) {
        return column(label, "number", row -> new Text(value.apply(row)));
    }

    /** Adds a column of components; returns this table. */
    public DataTable<T> component(String label, Function<T, Component> value) {
        return column(label, "", value);
    }

    /** Replaces the rows. */
    public void rows(List<T> rows) {
        body.removeAll();
        rows.forEach(this::add);
    }

    private DataTable<T> column(String label, String style, Function<T, Component> cell) {
        columns.add(new Column<>(label, style, cell));
        NativeTableHeaderCell headerCell = new NativeTableHeaderCell(label);
        headerCell.getElement().setAttribute("scope", "col");
        style(headerCell.getElement(), style);
        head.add(headerCell);
        return this;
    }

    private void add(T value) {
        NativeTableRow row = new NativeTableRow();
        for (Column<T> column : columns) {
            NativeTableCell cell = new NativeTableCell(column.cell().apply(value));
            cell.getElement().setAttribute("data-label", column.label());
            style(cell.getElement(), column.style());
            row.add(cell);
        }
        body.add(row);
    }

    private static void style(Element cell, String style) {
        if (!style.isEmpty()) {
            cell.getClassList().add(style);
        }
    }
}
