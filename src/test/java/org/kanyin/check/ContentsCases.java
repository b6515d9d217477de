package org.kanyin.check;

import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.kanyin.check.model.Profile;

/** Damage to what an issue says of itself: folios, heads, contents, cover, permit. */
final class ContentsCases extends CaseList {
  ContentsCases() {
    headsAndFolios();
    contents();
    legal();
  }

  private void headsAndFolios() {
    add("K001", "a folio out of step", 5, "8", d -> word(d, 5, "—3—", "—8—"));
    add("K001", "two pages of one folio", 7, "4", d -> word(d, 7, "—5—", "—4—"));
    add(
        "K001",
        "two pages in each other's place",
        6,
        "5",
        d -> {
          PDPage sixth = d.page(6);
          d.document().removePage(sixth);
          d.document().getPages().insertAfter(sixth, d.page(6));
        });
    add(
        "K001",
        "a blank page put in",
        10,
        "8",
        d -> d.document().getPages().insertBefore(new PDPage(d.page(1).getMediaBox()), d.page(9)));
    withIssue(
        "K015",
        "a page that is there twice",
        10,
        "9",
        d ->
            d.document()
                .getPages()
                .insertAfter(new PDPage(new COSDictionary(d.page(9).getCOSObject())), d.page(9)));
    add("K002", "a folio at the inner side", 5, "3", d -> d.move(d.find(5, "—3—"), -400, 0));
    add("K012", "a folio lost", 5, "3", d -> d.remove(5, d.find(5, "—3—")));
    add("K003", "a verso's head on a recto", 5, "文印工作", d -> d.copy(d.find(4, "●文印工作"), 5, 400, 0));
    add("K004", "a wrong character in a head", 6, "文印工业", d -> word(d, 6, "●文印工作", "●文印工业"));
    add("K005", "a head lost", 8, "文印工作", d -> d.remove(8, d.find(8, "●文印工作")));
    add("K011", "another number in the contents", 2, "7", d -> word(d, 2, "年第6期", "年第7期"));
    withIssue("K011", "another year on the cover", 1, "2022", d -> word(d, 1, "2026年", "2022年"));
    withIssue("K011", "another date in the contents", 2, "6月26日", d -> word(d, 2, "月25日", "月26日"));
  }

  private void contents() {
    add("K006", "a number off by one in the contents", 2, "7", d -> word(d, 2, "江帆（17", "江帆（18"));
    add("K006", "figures changed round", 2, "91", d -> word(d, 2, "沈知白（19", "沈知白（91"));
    withIssue(
        "K007", "a wrong character in the contents", 2, "一张纸能活多少", d -> word(d, 2, "能活多久", "能活多少"));
    add(
        "K013",
        "a wrong character in the contents, manuscript unknown",
        2,
        "一张纸能活多少",
        d -> word(d, 2, "能活多久", "能活多少"));
    add(
        "K008",
        "an entry of no article",
        2,
        "标点",
        d -> {
          word(d, 2, "一张纸能活多久", "标点数字标点数");
        });
    add("K009", "a wrong author in the contents", 2, "唐荔", d -> word(d, 2, "沈知白（", "唐荔白（"));
    withIssue("K009", "an entry's author lost", 2, "（无）", d -> d.remove(2, d.find(2, "沈知白")));
    withIssue("K009", "one of an entry's authors lost", 2, "白芸", d -> d.remove(2, d.find(2, "段锦")));
    withIssue(
        "K010",
        "an entry lost",
        2,
        "一张纸能活多久",
        d -> {
          d.remove(2, d.find(2, "一张纸能活多久沈知白（19）"));
        });
  }

  private void legal() {
    add(
        new DamagedCase(
            "K070",
            "no permit number",
            1,
            "",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> d.remove(1, d.find(1, "松内资准字2026-031号"))));
    add(
        new DamagedCase(
            "K071",
            "not said to be free",
            1,
            "",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> d.remove(1, d.find(1, "内部资料，免费交流"))));
    add(
        new DamagedCase(
            "K072",
            "no number of copies",
            0,
            "印数",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> d.remove(24, d.find(24, "印数："))));
    add(
        new DamagedCase(
            "K073",
            "words of the periodical press",
            5,
            "本刊",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> word(d, 5, "征集截至", "本刊截至")));
    add(
        new DamagedCase(
            "K074",
            "a price",
            5,
            "征订",
            false,
            Profile.PERMIT,
            Set.of(),
            d -> word(d, 5, "征集截至", "征订截至")));
  }
}
