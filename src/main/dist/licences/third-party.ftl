<#-- Makes licences/THIRD-PARTY.txt: every jar in lib/ as its own POM describes it, then the fonts.
     LicencesIT holds the list to what lies in the distribution. -->
<#function text licences artifact group>
  <#if group?starts_with("com.twelvemonkeys")><#return "licences/twelvemonkeys.txt"></#if>
  <#if licences?seq_contains("MPL-2.0")><#return "licences/MPL-2.0.txt"></#if>
  <#if licences?seq_contains("Apache-2.0")><#return "LICENSE"></#if>
  <#return "licences/" + artifact?keep_before("-") + ".txt">
</#function>
刊印所用的程序库与字体 · What Kanyin is made of

Kanyin itself is under the Apache License 2.0 (LICENSE; NOTICE). Below is what comes with it:
file, name and version, licence, address, and where its text stands. What the libraries ask to be
passed on in their own words is in licences/notices/, one folder for each.

== lib/ ==

<#list dependencyMap as entry>
<#assign artifact = entry.getKey()/>
<#assign licences = entry.getValue()/>
lib/${artifact.artifactId}-${artifact.version}.jar
  name:    ${artifact.name!artifact.artifactId} (${artifact.groupId}:${artifact.artifactId}:${artifact.version})
  licence: ${licences?join(" or ")}
  address: ${artifact.url!""}
  text:    ${text(licences, artifact.artifactId, artifact.groupId)}

</#list>
Saxon-HE is the jar of the public repository without its signature files; its source is at its
address. The classes of picocli are those of the public repository as class files of Java 8 with
stack maps. OpenPDF is taken under MPL-2.0. woodstox-core holds the Multi-Schema Validator
(BSD-3-Clause, licences/msv.txt).

== words ==

The list of words in Kanyin's own jar (org/kanyin/compose/words.tsv) is made of dict.txt of jieba
(MIT, licences/jieba.txt, https://github.com/fxsjy/jieba), as com.huaban:jieba-analysis 1.0.2
carries it (Apache-2.0).

== fonts/ ==

<#list [
  ["NotoSerifSC_400Regular", "Noto Serif SC Regular 2.003", "https://fonts.google.com/noto", "Noto-Serif-SC"],
  ["NotoSerifSC_700Bold", "Noto Serif SC Bold 2.003", "https://fonts.google.com/noto", "Noto-Serif-SC"],
  ["NotoSerifSC_900Black", "Noto Serif SC Black 2.003", "https://fonts.google.com/noto", "Noto-Serif-SC"],
  ["NotoSansSC_500Medium", "Noto Sans SC Medium 2.004", "https://fonts.google.com/noto", "Noto-Sans-SC"],
  ["NotoSansSC_700Bold", "Noto Sans SC Bold 2.004", "https://fonts.google.com/noto", "Noto-Sans-SC"],
  ["LXGWWenKai-Regular", "LXGW WenKai Regular 1.250", "https://github.com/lxgw/LxgwWenKai", "LXGW-WenKai"],
  ["Tinos_400Regular", "Tinos Regular 1.340", "https://github.com/googlefonts/tinos", "Tinos"],
  ["Tinos_700Bold", "Tinos Bold 1.340", "https://github.com/googlefonts/tinos", "Tinos"]
] as font>
fonts/${font[0]}.ttf
  name:    ${font[1]}
  licence: OFL-1.1
  address: ${font[2]}
  text:    fonts/licences/OFL-${font[3]}.txt

</#list>
