package org.kanyin.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.kanyin.check.model.Profile;

/** Damage to the file: fonts, pictures, colours, boxes, annotations, actions. */
final class FileCases extends CaseList {
  FileCases() {
    fontsAndColours();
    pageBoxes();
    hiddenWords();
    notesAndTransparency();
    encryptionAndActions();
  }

  private void fontsAndColours() {
    add("K050", "a font that is not in the file", 1, "LXGWWenKai-Regular", ResourceDamage::unembed);
    add(
        "K051",
        "a character its font has not",
        5,
        "征",
        d -> ResourceDamage.lose(d.find(5, "征集截至").get(0)));
    add("K052", "a coarse picture", 10, "", d -> ResourceDamage.coarsePicture(d, 10));
    add("K053", "a word in blue", 5, "征集", d -> d.find(5, "征集截至").forEach(g -> g.rgb = 0x1040C0));
    add("K053", "a word in grey", 5, "征集", d -> d.find(5, "征集截至").forEach(g -> g.rgb = 0x909090));
    add(
        "K053",
        "a green rule",
        5,
        "",
        d -> d.draw(5, "q 0 0.6 0 RG 1 w 100 200 m 300 200 l S Q\n"));
    add("K061", "a hairline", 5, "0.05", d -> d.draw(5, "q 0.05 w 100 200 m 300 200 l S Q\n"));
  }

  private void pageBoxes() {
    add(
        "K054",
        "a page of another size",
        24,
        "210×280",
        d -> {
          PDPage page = d.page(24);
          page.setMediaBox(new PDRectangle(0, 841.89f - 793.7f, 595.276f, 793.7f));
          page.setCropBox(page.getMediaBox());
          page.setTrimBox(page.getMediaBox());
          page.setBleedBox(page.getMediaBox());
        });
    add(
        "K055",
        "a trim box beyond the paper",
        5,
        "TrimBox",
        d ->
            d.page(5)
                .getCOSObject()
                .setItem(
                    COSName.TRIM_BOX, new PDRectangle(-30, 0, 595.276f, 841.89f).getCOSArray()));
    add("K055", "a page that is turned", 5, "180", d -> d.upsideDown(5));
    withIssue("K055", "a page on its side", 8, "90", d -> d.page(8).setRotation(90));
    withIssue(
        "K055",
        "a page of which viewers show a part",
        5,
        "CropBox",
        d -> d.page(5).setCropBox(new PDRectangle(60, 60, 475, 720)));
    add(
        new DamagedCase(
            "K054",
            "a page that is shown twice as large",
            5,
            "420",
            true,
            Profile.PRINT,
            Set.of("K055"),
            d -> d.page(5).setUserUnit(2)));
  }

  private void hiddenWords() {
    withIssue(
        "K063",
        "words under a white patch",
        5,
        "征集截至",
        d -> {
          PlacedGlyph g = d.find(5, "征集截至").get(0);
          d.drawOver(
              5,
              String.format(Locale.ROOT, "q 1 g %.2f %.2f 48 14 re f Q\n", g.x, 841.89 - g.y - 2));
        });
    withIssue(
        "K063",
        "a word under a patch drawn by its corners",
        5,
        "征集",
        d -> {
          PlacedGlyph g = d.find(5, "征集截至").get(0);
          d.drawOver(
              5,
              String.format(
                  Locale.ROOT,
                  "q 1 g %.2f %.2f m %.2f %.2f l %.2f %.2f l %.2f %.2f l h f Q\n",
                  g.x,
                  840 - g.y,
                  g.x + 24,
                  840 - g.y,
                  g.x + 24,
                  855 - g.y,
                  g.x,
                  855 - g.y));
        });
    withIssue(
        "K063",
        "words in white that the manuscript has not",
        5,
        "纸",
        d -> {
          int whole = d.glyphs(5).size();
          d.copy(d.find(5, "再生纸纤维短"), 5, 0, 189);
          d.glyphs(5).stream().skip(whole).forEach(g -> g.rgb = 0xFFFFFF);
        });
    withIssue(
        "K063", "a white word", 5, "征集", d -> d.find(5, "征集截至").forEach(g -> g.rgb = 0xFFFFFF));
  }

  private void notesAndTransparency() {
    add(
        "K056",
        "a page too many",
        0,
        "25",
        d -> d.document().addPage(new PDPage(d.page(1).getMediaBox())));
    add(
        "K057",
        "a note left in the file",
        5,
        "这里再看",
        d -> {
          PDAnnotationText note = new PDAnnotationText();
          note.setContents("这里再看一下");
          note.setRectangle(new PDRectangle(100, 300, 20, 20));
          ResourceDamage.annotations(d.page(5)).add(note);
        });
    add(
        "K058",
        "a half-transparent rule",
        5,
        "半透明",
        d -> {
          PDExtendedGraphicsState state = new PDExtendedGraphicsState();
          state.setStrokingAlphaConstant(0.5f);
          COSName name = d.page(5).getResources().add(state);
          d.draw(5, "q /" + name.getName() + " gs 1 w 100 200 m 300 200 l S Q\n");
        });
  }

  private void encryptionAndActions() {
    add(
        "K059",
        "a file that is encrypted",
        0,
        "",
        d -> {
          StandardProtectionPolicy policy =
              new StandardProtectionPolicy("owner", "", new AccessPermission());
          policy.setEncryptionKeyLength(128);
          try {
            d.document().protect(policy);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    add(
        "K060",
        "a script that runs when the file is opened",
        0,
        "app.alert",
        d ->
            d.document()
                .getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('hello')")));
    add(
        "K060",
        "a program to be started",
        0,
        "启动",
        d -> d.document().getDocumentCatalog().setOpenAction(new PDActionLaunch()));
  }
}
