package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a sheet, one after the other. */
final class SheetRows implements AutoCloseable {

    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final int MOST_LETTERS = 1 << 16;
    private static final int MOST_LETTERS_OF_ROW = CsvFraming.LIMIT;
    static final String NO_VALUE = "no-value";
    static final String ERROR_VALUE = "error-value";
    private static final String TOO_LONG = "too-long";

    private final String name;
    private final WorkbookXml xml;
    private final SharedTexts texts;
    private final SheetFormats formats;
    private int row;
    private String fault = "";

    SheetRows(String name, WorkbookXml xml, SharedTexts texts, SheetFormats formats) {
        this.name = name;
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
    }

    /** Empty after the last one. */
    Optional<SheetRow> next() {
        while (xml.next() && !xml.isEnd("sheetData")) {
            if (xml.isStart("row")) {
                int number = xml.number("r").orElse(row + 1);
                if (number <= row || number > MOST_ROWS) {
                    throw broken();
                }
                row = number;
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private SheetRow row() {
        List<String> cells = new ArrayList<>();
        long letters = 0;
        fault = "";
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                int column = column(cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell());
                letters += cells.get(column).length();
            }
        }
        if (letters > MOST_LETTERS_OF_ROW && fault.isEmpty()) {
            fault = TOO_LONG; // texts that cells share take hardly any room until they are put out
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return new SheetRow(row, List.copyOf(cells), fault);
    }

    /** From 0, out of a reference such as {@code AB12}. */
    private int column(int next) {
        String reference = xml.attribute("r");
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column < 0 || column > MOST_COLUMNS) {
                throw broken();
            }
        }
        if (!reference.isEmpty() && column <= next) {
            throw broken();
        }
        return reference.isEmpty() ? next : column - 1;
    }

    private String cell() {
        String type = xml.attribute("t");
        int style = xml.number("s").orElse(0);
        boolean isFormula = false;
        boolean isWorkedOut = false;
        String value = "";
        while (xml.next() && !xml.isEnd("c")) {
            isFormula |= xml.isStart("f");
            if (xml.isStart("v")) {
                value = text(type, xml.text("v"), style);
                isWorkedOut = !value.isEmpty() || type.equals("str"); // a text may be empty
            } else if (xml.isStart("is")) {
                value = SharedTexts.unescaped(xml.text("is"));
            }
        }
        if (type.equals("e")) {
            fault = ERROR_VALUE;
        } else if (isFormula && !isWorkedOut) {
            fault = NO_VALUE; // saved by a program that works out nothing
        }
        if (value.length() > MOST_LETTERS) {
            fault = TOO_LONG;
            return "";
        }
        return value;
    }

    private String text(String type, String value, int style) {
        return switch (type) {
            case "s" -> shared(value);
            case "str", "inlineStr" -> SharedTexts.unescaped(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "e", "d" -> value;
            default -> formats.text(value, style);
        };
    }

    private String shared(String place) {
        String text = WorkbookXml.number(name, place.strip()).map(texts::get).orElse(null);
        if (text == null) {
            throw broken();
        }
        return text;
    }

    private RefusedException broken() {
        return new RefusedException(Problem.at(new SourceRef(name, row), ReadCode.NOT_WORKBOOK));
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
