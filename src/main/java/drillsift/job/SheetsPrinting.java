package drillsift.job;

import drillsift.message.Language;
import drillsift.report.DocumentParts;
import drillsift.report.Edition;
import drillsift.report.Notice;
import drillsift.report.ReportEngine;
import drillsift.report.ReportTexts;
import drillsift.report.individual.IndividualModel;
import drillsift.report.individual.PersonSheet;
import drillsift.report.individual.SheetRound;
import java.util.ArrayList;
import java.util.List;

/** The sheets of one language: a file for each person, and a book of all. */
final class SheetsPrinting {

    /** So many that a unit takes a few seconds. */
    private static final int SHEETS_OF_UNIT = 100;

    private final List<PersonSheet> sheets;
    private final SheetRound round;
    private final Edition edition;
    private final ReportTexts texts;
    private final Notice notice;

    /**
     * @param sheets in the order of the book
     */
    SheetsPrinting(
            List<PersonSheet> sheets,
            SheetRound round,
            Edition edition,
            ReportTexts texts,
            Notice notice) {
        this.sheets = sheets;
        this.round = round;
        this.edition = edition;
        this.texts = texts;
        this.notice = notice;
    }

    /**
     * A part of the book before the files of its people: so no two parts, which take much memory,
     * are made at the same time.
     */
    List<Printing> units() {
        List<Printing> units = new ArrayList<>();
        int parts = (sheets.size() + DocumentParts.MOST_PAGES - 1) / DocumentParts.MOST_PAGES;
        for (int part = 1; part <= parts; part++) {
            int from = place(part - 1, parts);
            int to = place(part, parts);
            units.add(new BookPart(part, parts, sheets.subList(from, to)));
            for (int first = from; first < to; first += SHEETS_OF_UNIT) {
                int last = Math.min(first + SHEETS_OF_UNIT, to);
                units.add(new Sheets(sheets.subList(first, last)));
            }
        }
        return units;
    }

    private int place(int part, int parts) {
        return (int) ((long) sheets.size() * part / parts);
    }

    private final class BookPart implements Printing {

        private final int part;
        private final int parts;
        private final List<PersonSheet> pages;

        BookPart(int part, int parts, List<PersonSheet> pages) {
            this.part = part;
            this.parts = parts;
            this.pages = pages;
        }

        @Override
        public int documents() {
            return 1;
        }

        @Override
        public void print(ReportEngine engine, Press press) {
            Language language = texts.language();
            press.print(
                    Press.path("named/individual-book", part, parts, language),
                    IndividualModel.book(pages, round, edition, texts, notice, part, parts),
                    engine,
                    language,
                    Addressee.printer());
        }
    }

    private final class Sheets implements Printing {

        private final List<PersonSheet> people;

        Sheets(List<PersonSheet> people) {
            this.people = people;
        }

        @Override
        public int documents() {
            return people.size();
        }

        @Override
        public void print(ReportEngine engine, Press press) {
            Language language = texts.language();
            for (PersonSheet person : people) {
                String name = "named/individual/" + person.inquiry();
                press.print(
                        Press.path(name, 1, 1, language),
                        IndividualModel.sheet(person, round, edition, texts, notice),
                        engine,
                        language,
                        Addressee.person(person));
            }
        }
    }
}
