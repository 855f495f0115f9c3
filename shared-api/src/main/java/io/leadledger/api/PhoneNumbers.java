package io.leadledger.api;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One text for one phone number, so that however it was written it finds the same lead. */
public final class PhoneNumbers {

    private static final Pattern WRITTEN = Pattern.compile("[+0-9 ().\\-/\u00a0\u2010-\u2013]+");
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 15;

    private PhoneNumbers() {}

    /**
     * Digits alone, with the country code where it can be known.
     *
     * @param defaultCountry ISO 3166 code of the company, used for numbers without a country code; null leaves them as they are
     * @return null for what has fewer than 4 or more than 15 digits
     */
    public static @Nullable String normalise(String written, @Nullable String defaultCountry) {
        String digits = digits(written);
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            return null;
        }
        boolean international = written.strip().startsWith("+");
        return international || defaultCountry == null ? digits : withCountryCode(digits, defaultCountry);
    }

    /**
     * Whether it has the form of a number that could be called from anywhere. Numbers that nobody can be given, such as those with 555 that
     * documents use, pass.
     *
     * @param defaultCountry as for {@link #normalise}
     */
    public static boolean isPossible(String written, @Nullable String defaultCountry) {
        if (!WRITTEN.matcher(written).matches()) {
            return false;
        }
        try {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            return phones.isPossibleNumber(phones.parse(written, defaultCountry)) && normalise(written, defaultCountry) != null;
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static String withCountryCode(String digits, String country) {
        try {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            var number = phones.parse(digits, country);
            return phones.isPossibleNumber(number) ? digits(phones.format(number, PhoneNumberFormat.E164)) : digits;
        } catch (NumberParseException unknownForm) {
            return digits;
        }
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        written.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
