package org.kanyin.batch.ledger;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.Optional;
import org.kanyin.batch.model.LedgerEntry;

/** Records as JSON: on one line between processes and in the journal, laid out in the ledger. */
public final class JsonRecords {
  private static final Gson LINE = builder().create();
  private static final Gson PAGE = builder().setPrettyPrinting().create();

  private JsonRecords() {}

  private static GsonBuilder builder() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .registerTypeAdapter(LedgerEntry.class, new LedgerEntryJson());
  }

  public static String line(Object record) {
    return LINE.toJson(record);
  }

  static String page(Object record) {
    return PAGE.toJson(record) + "\n";
  }

  /** Empty where the text is no whole record of that type: a line may have been cut short. */
  public static <T> Optional<T> read(String text, Class<T> type) {
    try {
      return Optional.ofNullable(LINE.fromJson(text, type));
    } catch (JsonParseException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
