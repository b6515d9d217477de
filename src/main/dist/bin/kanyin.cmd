@echo off
rem Names may hold an exclamation mark.
setlocal DisableDelayedExpansion
set "KANYIN_HOME=%~dp0.."
set "KANYIN_JAVA="
set "KANYIN_JAVA_HOME="
rem Some set JAVA_HOME with quotes, or with a blank or a backslash at its end.
if defined JAVA_HOME set "KANYIN_JAVA_HOME=%JAVA_HOME:"=%"
:trim
if not defined KANYIN_JAVA_HOME goto search
if "%KANYIN_JAVA_HOME:~-1%"==" " goto cut
if "%KANYIN_JAVA_HOME:~-1%"=="\" goto cut
if exist "%KANYIN_JAVA_HOME%\bin\java.exe" set "KANYIN_JAVA=%KANYIN_JAVA_HOME%\bin\java.exe"
:search
rem By its place: the bare name would start a java.exe of the folder one stands in.
if not defined KANYIN_JAVA for %%j in (java.exe) do set "KANYIN_JAVA=%%~$PATH:j"
rem What is printed is UTF-8; the console is left as it was.
set "KANYIN_CODEPAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "KANYIN_CODEPAGE=%%c"
chcp 65001 >nul
if not defined KANYIN_JAVA goto nojava
"%KANYIN_JAVA%" -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx1g -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Dkanyin.home=%KANYIN_HOME%" %KANYIN_JAVA_OPTIONS% -cp "%KANYIN_HOME%\lib\*" org.kanyin.cli.Main %*
set "KANYIN_EXIT=%ERRORLEVEL%"
:end
if defined KANYIN_CODEPAGE chcp %KANYIN_CODEPAGE% >nul
exit /b %KANYIN_EXIT%
:cut
set "KANYIN_JAVA_HOME=%KANYIN_JAVA_HOME:~0,-1%"
goto trim
:nojava
type "%KANYIN_HOME%\bin\no-java.txt" 1>&2
set "KANYIN_EXIT=1"
goto end
