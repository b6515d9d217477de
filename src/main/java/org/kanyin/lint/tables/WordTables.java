package org.kanyin.lint.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kanyin.base.RoomResource;
import org.kanyin.lint.model.HeldPost;
import org.kanyin.lint.model.OfficeWords;
import org.kanyin.lint.model.RenamedBody;
import org.kanyin.lint.model.WrongWord;

/** Reads the tables; a row out of order is a finding in its table, and the others count. */
public final class WordTables {
  /** The project's own do not change while it runs. */
  private static final Map<String, List<WordRows.Row>> OWN = new ConcurrentHashMap<>();

  private final Optional<Path> folder;
  private final String shown;
  private final TableLog log = new TableLog();
  private final Map<String, List<WordRows.Row>> read = new HashMap<>();

  private WordTables(Optional<Path> folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /** With those of a folder; what it is called in findings. */
  public static OfficeWords read(Optional<Path> folder, String shown) {
    WordTables tables = new WordTables(folder, shown);
    List<WrongWord> wrong = tables.wrong();
    wrong.addAll(tables.names("organizations", "全称", "误称"));
    wrong.addAll(tables.names("places", "地名", "误写"));
    wrong.addAll(tables.parts());
    List<String> phrases = tables.column("phrases", "提法", 8);
    List<HeldPost> posts = tables.posts();
    List<String> learnt =
        tables.office("learnt", List.of("词语")).stream().map(r -> r.get("词语")).toList();
    List<OfficeWords.Accepted> accepted = tables.accepted();
    List<RenamedBody> renamed = tables.renamed();
    return new OfficeWords(tables.log.findings(), wrong, phrases, posts, renamed, learnt, accepted);
  }

  /** Each table is read once: what is wrong with it is told once. */
  private List<WordRows.Row> all(String name, List<String> needed) {
    List<WordRows.Row> known = read.get(name);
    if (known != null) {
      return known;
    }
    List<WordRows.Row> rows = new ArrayList<>(own(name, needed));
    rows.addAll(office(name, needed));
    read.put(name, rows);
    return rows;
  }

  private List<WordRows.Row> own(String name, List<String> needed) {
    return OWN.computeIfAbsent(name, n -> readOwn(n, needed));
  }

  private List<WordRows.Row> readOwn(String name, List<String> needed) {
    String file = "words/" + name + ".tsv";
    try (InputStream in = RoomResource.open(WordTables.class, file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return WordRows.rows(text, file, needed, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<WordRows.Row> office(String name, List<String> needed) {
    for (String extension : List.of(".tsv", ".csv", ".txt")) {
      Optional<Path> file =
          folder.map(f -> f.resolve(name + extension)).filter(Files::isRegularFile);
      if (file.isPresent()) {
        String as = Path.of(shown, name + extension).toString();
        return WordRows.read(file.get(), as, needed, log);
      }
    }
    return List.of();
  }

  private List<WrongWord> wrong() {
    List<WrongWord> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (WordRows.Row r : all("wrong", List.of("误", "正"))) {
      String wrong = r.get("误");
      Optional<String> fault =
          wrong.length() < 2
              ? Optional.of("“误”至少两个字")
              : r.get("正").isEmpty()
                  ? Optional.of("没有写“正”")
                  : r.get("正").contains(wrong) && !r.words("保护词").contains(r.get("正"))
                      ? Optional.of("“正”里有“误”，会越改越长")
                      : seen.add(wrong) ? Optional.empty() : Optional.of("“误”与前面的一行重复");
      fault.ifPresent(f -> log.report("L090", r.place(), wrong, f));
      if (fault.isEmpty()) {
        WrongWord.Sureness sureness = WrongWord.Sureness.of(r.get("把握"));
        words.add(new WrongWord(wrong, r.get("正"), r.words("保护词"), sureness));
      }
    }
    return words;
  }

  private List<WrongWord> names(String table, String right, String wrong) {
    List<WrongWord> words = new ArrayList<>();
    for (WordRows.Row r : all(table, List.of(right, wrong))) {
      if (r.get(right).isEmpty()) {
        log.report("L090", r.place(), r.get(wrong), "没有写“" + right + "”");
        continue;
      }
      for (String form : r.words(wrong)) {
        if (form.length() >= 2) {
          words.add(
              new WrongWord(form, r.get(right), List.of(r.get(right)), WrongWord.Sureness.LIKELY));
        }
      }
    }
    return words;
  }

  /** Forms of set phrases that lost a part; the column may be absent. */
  private List<WrongWord> parts() {
    List<WrongWord> words = new ArrayList<>();
    for (WordRows.Row r : all("phrases", List.of("提法"))) {
      for (String form : r.words("误")) {
        words.add(
            new WrongWord(form, r.get("提法"), List.of(r.get("提法")), WrongWord.Sureness.LIKELY));
      }
    }
    return words;
  }

  private List<String> column(String table, String column, int least) {
    List<String> values = new ArrayList<>();
    for (WordRows.Row r : all(table, List.of(column))) {
      if (r.get(column).length() < least) {
        log.report("L090", r.place(), r.get(column), "短于 " + least + " 个字，会误报");
      } else {
        values.add(r.get(column));
      }
    }
    return values;
  }

  private List<HeldPost> posts() {
    List<HeldPost> posts = new ArrayList<>();
    Map<String, LocalDate> last = new HashMap<>();
    for (WordRows.Row r : all("posts", List.of("姓名", "单位", "职务", "起始"))) {
      Optional<LocalDate> since = date(r.get("起始"));
      LocalDate before = last.getOrDefault(r.get("单位") + r.get("职务"), LocalDate.MIN);
      if (r.get("姓名").isEmpty() || r.get("职务").isEmpty()) {
        log.report("L090", r.place(), r.get("姓名"), "姓名、职务都要写");
      } else if (since.isEmpty()) {
        log.report("L090", r.place(), r.get("起始"), "起始日期写成 2023-03-10 这样");
      } else if (since.get().isBefore(before)) {
        log.report("L090", r.place(), r.get("起始"), "同一职务的各行要按起始日期排");
      } else {
        last.put(r.get("单位") + r.get("职务"), since.get());
        posts.add(new HeldPost(r.get("姓名"), r.get("单位"), r.get("职务"), since.get()));
      }
    }
    return posts;
  }

  /** Rows of the bodies that have a former name; the day from which it was wrong must be there. */
  private List<RenamedBody> renamed() {
    List<RenamedBody> renamed = new ArrayList<>();
    for (WordRows.Row r : all("organizations", List.of("全称", "误称"))) {
      Optional<LocalDate> since = date(r.get("起始"));
      if (r.get("旧称").isEmpty()) {
        continue;
      }
      if (since.isEmpty()) {
        log.report("L090", r.place(), r.get("旧称"), "有旧称的，起始日期写成 2018-03-17 这样");
        continue;
      }
      r.words("旧称").stream()
          .filter(old -> old.length() >= 3)
          .forEach(old -> renamed.add(new RenamedBody(old, r.get("全称"), since.get())));
    }
    return renamed;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.replace('/', '-')));
    } catch (DateTimeException e) {
      return Optional.empty(); // The caller says so.
    }
  }

  private List<OfficeWords.Accepted> accepted() {
    List<OfficeWords.Accepted> accepted = new ArrayList<>();
    for (WordRows.Row r : office("accepted", List.of("代号", "原文"))) {
      if (r.get("代号").matches("L\\d{3}")) {
        accepted.add(new OfficeWords.Accepted(r.get("代号"), r.get("原文")));
      } else {
        log.report("L090", r.place(), r.get("代号"), "代号写成 L072 这样");
      }
    }
    return accepted;
  }
}
