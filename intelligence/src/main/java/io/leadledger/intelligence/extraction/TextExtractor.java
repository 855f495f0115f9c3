package io.leadledger.intelligence.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Finds the text of one file. The type is told by the content, with the name as a hint among kinds of text; each type has one parser,
 * and files within the file are not opened.
 */
final class TextExtractor {

    private static final MediaType PDF = MediaType.application("pdf");
    private static final MediaType DOCX = MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final Set<MediaType> HTML = Set.of(MediaType.text("html"), MediaType.application("xhtml+xml"));
    private static final MediaType PROTECTED = MediaType.application("x-tika-ooxml-protected");
    private static final MediaType MARKDOWN = MediaType.text("x-web-markdown");
    private static final long MEMORY_FOR_PDF = 64L * 1024 * 1024;

    private final DefaultDetector detector = new DefaultDetector();

    /** @throws UnreadableDocument saying why no text can be had */
    Extracted extract(Path file, String name, OutputStream chunks) throws IOException, UnreadableDocument {
        BlockWriter blocks = new BlockWriter(chunks);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            MediaType type = type(stream, metadata);
            if (type.getType().equals("text") && !HTML.contains(type)) {
                readText(stream, metadata, new TextBlocks(blocks, type.equals(MARKDOWN)));
            } else {
                parser(type).parse(stream, bounded(stream, blocks), metadata, context());
            }
            Extracted extracted = blocks.end(type.toString(), metadata.get(TikaCoreProperties.TITLE));
            if (extracted.chunks() == 0) {
                throw new UnreadableDocument("The document holds no text that can be read");
            }
            return extracted;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument("The document is protected by a password");
        } catch (BlockWriter.TooMuchText e) {
            throw new UnreadableDocument("The document holds more than " + BlockWriter.MOST_CHARACTERS + " characters of text");
        } catch (SAXException | TikaException e) {
            throw new UnreadableDocument(isBomb(e) ? "The document unpacks to far more than its size" : "The document is damaged and cannot be read");
        }
    }

    /** A name makes text of nothing that does not look like text. */
    private MediaType type(TikaInputStream stream, Metadata metadata) throws IOException {
        MediaType type = detector.detect(stream, metadata).getBaseType();
        boolean looksLikeText = !type.getType().equals("text") || !detector.detect(stream, new Metadata()).equals(MediaType.OCTET_STREAM);
        return looksLikeText ? type : MediaType.OCTET_STREAM;
    }

    private static void readText(TikaInputStream stream, Metadata metadata, TextBlocks text) throws IOException, TikaException {
        try (AutoDetectReader reader = new AutoDetectReader(stream, metadata)) {
            text.read(reader);
        }
    }

    private static ContentHandler bounded(TikaInputStream stream, BlockWriter blocks) {
        return new SecureContentHandler(new XhtmlBlocks(blocks), stream);
    }

    private static Parser parser(MediaType type) throws UnreadableDocument {
        if (type.equals(PDF)) {
            return new PDFParser();
        } else if (type.equals(DOCX)) {
            return new OOXMLParser();
        } else if (HTML.contains(type)) {
            return new JSoupParser();
        } else if (type.equals(PROTECTED)) {
            throw new UnreadableDocument("The document is protected by a password");
        }
        throw new UnreadableDocument("The content is " + type + ", which cannot be read: PDF, DOCX, HTML, Markdown and plain text can");
    }

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setMaxMainMemoryBytes(MEMORY_FOR_PDF);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingWithin());
        return context;
    }

    private static boolean isBomb(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("zip bomb") || message.contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }
}
