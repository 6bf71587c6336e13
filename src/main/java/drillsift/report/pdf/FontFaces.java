package drillsift.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontExtensionsReceiver;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontExtensionHelper;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.extensions.ExtensionsRegistry;
import net.sf.jasperreports.extensions.ExtensionsRegistryFactory;

/**
 * Gives the report library the fonts of {@code fonts.xml}, whose files are unpacked once and not by
 * each who reads them. Named in jasperreports_extension.properties.
 */
public final class FontFaces implements ExtensionsRegistryFactory {

    @Override
    public ExtensionsRegistry createRegistry(String name, JRPropertiesMap settings) {
        return new Registry();
    }

    private static final class Registry implements ExtensionsRegistry, FontExtensionsReceiver {

        private final List<FontFamily> families = new ArrayList<>();
        private final List<FontSet> sets = new ArrayList<>();

        @Override
        @SuppressWarnings("unchecked") // the lists hold what the class says
        public synchronized <T> List<T> getExtensions(Class<T> type) {
            boolean areFamilies = type == FontFamily.class;
            if (!areFamilies && type != FontSet.class) {
                return null; // so that the library asks others
            }
            if (families.isEmpty()) {
                read();
            }
            return (List<T>) (areFamilies ? families : sets);
        }

        private void read() {
            JasperReportsContext library = DefaultJasperReportsContext.getInstance();
            try (InputStream list = new ByteArrayInputStream(Fonts.bytes("fonts.xml"))) {
                SimpleFontExtensionHelper.getInstance()
                        .loadFontExtensions(library, list, this, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory does not fail
            }
        }

        @Override
        public void acceptFontFamily(FontFamily given) {
            SimpleFontFamily family = (SimpleFontFamily) given;
            family.setNormalFace(new FontFace(family.getNormalFace().getTtf()));
            if (family.getBoldFace() != null) {
                family.setBoldFace(new FontFace(family.getBoldFace().getTtf()));
            }
            families.add(family);
        }

        @Override
        public void acceptFontSet(FontSet set) {
            sets.add(set);
        }
    }
}
