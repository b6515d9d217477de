@echo off
rem Names may hold an exclamation mark.
setlocal DisableDelayedExpansion
set "KANYIN_HOME=%~dp0.."
set "KANYIN_JAVA=java"
set "KANYIN_JAVA_HOME="
rem Some set JAVA_HOME with quotes.
if defined JAVA_HOME set "KANYIN_JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME if exist "%KANYIN_JAVA_HOME%\bin\java.exe" set "KANYIN_JAVA=%KANYIN_JAVA_HOME%\bin\java.exe"
rem What is printed is UTF-8; the console is left as it was.
set "KANYIN_CODEPAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "KANYIN_CODEPAGE=%%c"
chcp 65001 >nul
if "%KANYIN_JAVA%"=="java" where /q java || goto nojava
"%KANYIN_JAVA%" -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx1g -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Dkanyin.home=%KANYIN_HOME%" %KANYIN_JAVA_OPTIONS% -cp "%KANYIN_HOME%\lib\*" org.kanyin.cli.Main %*
set "KANYIN_EXIT=%ERRORLEVEL%"
:end
if defined KANYIN_CODEPAGE chcp %KANYIN_CODEPAGE% >nul
exit /b %KANYIN_EXIT%
:nojava
type "%KANYIN_HOME%\bin\no-java.txt" 1>&2
set "KANYIN_EXIT=1"
goto end
