package dev.corpora.classify.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The prices that come with the program, as providers published them on one day. Immutable. */
public final class PriceTable {

  private static final String RESOURCE = "prices.tsv";

  /** What providers add to a model's name for one state of it. */
  private static final Pattern DATE = Pattern.compile("-(\\d{8}|\\d{4}-\\d{2}-\\d{2}|latest)$");

  private final String date;
  private final Map<String, Price> prices;

  private PriceTable(String date, Map<String, Price> prices) {
    this.date = date;
    this.prices = Map.copyOf(prices);
  }

  /** Reads the table that ships. */
  public static PriceTable shipped() {
    try (InputStream in =
            Objects.requireNonNull(PriceTable.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String date = "";
      Map<String, Price> prices = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("# date\t")) {
          date = cells[1];
        } else if (!line.startsWith("#")) {
          prices.put(name(cells[0], cells[1]), price(cells));
        }
      }
      return new PriceTable(date, prices);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  private static Price price(String[] cells) {
    return new Price(
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]),
        1);
  }

  /** The day of the prices, as year, month and day. */
  public String date() {
    return date;
  }

  /** The price of a model, whatever state of it a date in its name means. */
  public Optional<Price> of(Provider provider, String model) {
    Price exact = prices.get(name(provider.id(), model));
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(
            prices.get(name(provider.id(), DATE.matcher(model).replaceFirst(""))));
  }

  private static String name(String provider, String model) {
    return provider + "/" + model;
  }
}
