package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read from front to back by the platform's own parser. Document types
 * are refused, so no entity is ever looked up; names are compared without their namespace, which
 * differs between the two editions of the standard.
 */
final class WorkbookXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final InputStream bytes;
    private final XMLStreamReader reader;

    WorkbookXml(String name, InputStream bytes) {
        this.name = name;
        this.bytes = bytes;
        try {
            reader = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Goes one step on; false at the end. */
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            if (reader.next() == XMLStreamConstants.DTD) {
                throw new RefusedException(
                        Problem.at(new SourceRef(name, 0), ReadCode.WORKBOOK_DOCTYPE));
            }
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    boolean isStart(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean isEnd(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** Of the element that begins here, whatever its namespace; empty when it has none. */
    String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A whole number from 0 on; empty when there is none. */
    Optional<Integer> number(String attribute) {
        return number(name, attribute(attribute));
    }

    static Optional<Integer> number(String name, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new RefusedException(Problem.at(new SourceRef(name, 0), ReadCode.NOT_WORKBOOK));
        }
        return Optional.of(Integer.parseInt(text));
    }

    /**
     * The text up to the end of the element that begins here, of its runs together. How it is
     * spoken, which Japanese sheets keep beside it, is left out.
     */
    String text(String element) {
        StringBuilder text = new StringBuilder();
        int spoken = 0;
        while (next() && !isEnd(element)) {
            spoken += isStart("rPh") ? 1 : isEnd("rPh") ? -1 : 0;
            if (spoken == 0 && reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private RefusedException broken(XMLStreamException e) {
        return new RefusedException(Problem.at(new SourceRef(name, 0), ReadCode.NOT_WORKBOOK), e);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        bytes.close();
    }
}
