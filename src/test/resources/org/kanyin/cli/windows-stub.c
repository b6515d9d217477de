/*
 * Two programs in one, for WindowsLauncherTest: called run.exe it starts the command line that the
 * UTF-8 file of its first argument holds, as Explorer or PowerShell would, and passes its exit code
 * on; called java.exe it prints its own arguments, one a line in brackets, and returns 7, or makes
 * the archive of classes that it is asked for.
 */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static int run(const wchar_t *file) {
  static char bytes[16384];
  static wchar_t line[16384];
  FILE *f = _wfopen(file, L"rb");
  if (f == NULL) return 99;
  size_t n = fread(bytes, 1, sizeof bytes - 1, f);
  fclose(f);
  bytes[n] = 0;
  MultiByteToWideChar(CP_UTF8, 0, bytes, -1, line, 16384);
  STARTUPINFOW start = {sizeof start};
  PROCESS_INFORMATION process;
  if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &process)) return 98;
  WaitForSingleObject(process.hProcess, INFINITE);
  DWORD code = 97;
  GetExitCodeProcess(process.hProcess, &code);
  return (int) code;
}

/* Whether the word asks for an archive, which is then made. */
static int archives(const wchar_t *word) {
  static const wchar_t *const options[] = {L"-XX:AOTCacheOutput=", L"-XX:ArchiveClassesAtExit="};
  for (int i = 0; i < 2; i++) {
    size_t n = wcslen(options[i]);
    if (wcsncmp(word, options[i], n) == 0) {
      FILE *f = _wfopen(word + n, L"wb");
      if (f != NULL) fclose(f);
      return 1;
    }
  }
  return 0;
}

int wmain(int count, wchar_t **words) {
  const wchar_t *name = wcsrchr(words[0], L'\\');
  name = name == NULL ? words[0] : name + 1;
  if (_wcsnicmp(name, L"run", 3) == 0) return run(words[1]);
  HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
  for (int i = 1; i < count; i++) {
    if (archives(words[i])) return 0;
  }
  for (int i = 0; i < count; i++) {
    static char text[32768];
    DWORD written;
    int n = WideCharToMultiByte(CP_UTF8, 0, words[i], -1, text + 1, 32000, NULL, NULL);
    text[0] = '[';
    text[n] = ']';
    text[n + 1] = '\n';
    WriteFile(out, text, n + 2, &written, NULL);
  }
  return 7;
}
