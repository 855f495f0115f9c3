package io.leadledger.intelligence.extraction;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what Tika's parsers write: XHTML, with a division for each page where the format has pages. */
final class XhtmlBlocks extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "li", "tr", "table", "ul", "ol", "dl", "dt", "dd", "br", "blockquote", "pre", "section", "article", "header", "footer",
            "body", "title");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> SILENT = Set.of("script", "style", "title");
    private static final int LONGEST_BLOCK = 20_000;

    private final BlockWriter blocks;
    private final StringBuilder text = new StringBuilder();
    private int pages;
    private int silent;

    XhtmlBlocks(BlockWriter blocks) {
        this.blocks = blocks;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        String element = name.isEmpty() ? qName : name;
        if (element.equals("div") && "page".equals(attributes.getValue("class"))) {
            end();
            blocks.page(++pages);
        } else if (BLOCKS.contains(element) || isHeading(element)) {
            end();
        }
        silent += SILENT.contains(element) ? 1 : 0;
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        String element = name.isEmpty() ? qName : name;
        if (isHeading(element)) {
            blocks.heading(text.toString());
            text.setLength(0);
        } else if (BLOCKS.contains(element)) {
            end();
        } else if (CELLS.contains(element)) {
            text.append(' ');
        }
        silent -= SILENT.contains(element) ? 1 : 0;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (silent == 0) {
            text.append(characters, start, length);
            if (text.length() > LONGEST_BLOCK) {
                end();
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        text.append(' ');
    }

    @Override
    public void endDocument() {
        end();
    }

    private void end() {
        if (!text.isEmpty()) {
            blocks.text(text.toString());
            text.setLength(0);
        }
    }

    private static boolean isHeading(String element) {
        return element.length() == 2 && element.charAt(0) == 'h' && element.charAt(1) >= '1' && element.charAt(1) <= '6';
    }
}
