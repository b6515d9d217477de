@echo off
rem Names may hold an exclamation mark.
setlocal DisableDelayedExpansion
set "KANYIN_HOME=%~dp0.."
set "KANYIN_JAVA="
set "KANYIN_JAVA_HOME="
rem Its own Java first: with it none need be installed.
if exist "%KANYIN_HOME%\runtime\bin\java.exe" set "KANYIN_JAVA=%KANYIN_HOME%\runtime\bin\java.exe"
if defined KANYIN_JAVA goto search
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
rem By its jar, which names the others: a folder's order is the disk's.
for /f "usebackq tokens=1,2" %%a in ("%KANYIN_HOME%\lib\program.txt") do (
  set "KANYIN_SUM=%%a"
  set "KANYIN_JAR=%KANYIN_HOME%\lib\%%b"
)
set "KANYIN_OPTIONS=-XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:-UseCodeCacheFlushing -XX:+UseSerialGC -Xms256m -Xmn48m -Xmx800m -XX:-UsePerfData -Dfile.encoding=UTF-8 -Djava.awt.headless=true"
rem The desk is open all day and sets pages at every key: there the large compiler pays.
if "%~1"=="desk" set "KANYIN_OPTIONS=%KANYIN_OPTIONS% -XX:TieredStopAtLevel=4"
rem An archive of loaded classes, made once by a training run, as bin/kanyin does and explains.
set "KANYIN_ARCHIVE="
set "KANYIN_QUIET="
set "KANYIN_VERSION="
set "KANYIN_FULL="
set "KANYIN_MAJOR=0"
if defined KANYIN_NO_ARCHIVE goto run
for %%j in ("%KANYIN_JAVA%") do set "KANYIN_RELEASE=%%~dpj..\release"
if not exist "%KANYIN_RELEASE%" goto run
for /f "usebackq tokens=1,2 delims==" %%a in ("%KANYIN_RELEASE%") do (
  if "%%a"=="JAVA_VERSION" set "KANYIN_VERSION=%%~b"
  if "%%a"=="JAVA_RUNTIME_VERSION" set "KANYIN_FULL=%%~b"
)
for /f "delims=.-+" %%v in ("%KANYIN_VERSION%") do set "KANYIN_MAJOR=%%v"
if %KANYIN_MAJOR% LSS 17 goto run
if not defined KANYIN_FULL set "KANYIN_FULL=%KANYIN_VERSION%"
set "KANYIN_NAME=%KANYIN_SUM%-java-%KANYIN_FULL%"
if exist "%KANYIN_HOME%\runtime\bin\java.exe" set "KANYIN_NAME=%KANYIN_SUM%-runtime-%KANYIN_VERSION%"
if %KANYIN_MAJOR% GEQ 25 goto aot
set "KANYIN_END=.jsa"
set "KANYIN_USE=-XX:SharedArchiveFile"
set "KANYIN_MAKE=-XX:ArchiveClassesAtExit"
set "KANYIN_QUIET=-Xlog:cds*=off"
goto look
:aot
set "KANYIN_OPTIONS=%KANYIN_OPTIONS% -XX:CompileThresholdScaling=10 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
set "KANYIN_END=.aot"
set "KANYIN_USE=-XX:AOTCache"
set "KANYIN_MAKE=-XX:AOTCacheOutput"
set "KANYIN_QUIET=-Xlog:aot*=off"
:look
rem Beside the program, else in the user's own folder. A folder without its file: it could not be made.
set "KANYIN_STEM=%KANYIN_HOME%\cache\%KANYIN_NAME%"
if exist "%KANYIN_STEM%%KANYIN_END%" goto use
if exist "%KANYIN_STEM%\" goto run
if not defined LOCALAPPDATA goto wanted
set "KANYIN_STEM=%LOCALAPPDATA%\kanyin\%KANYIN_NAME%"
if exist "%KANYIN_STEM%%KANYIN_END%" goto use
if exist "%KANYIN_STEM%\" goto run
:wanted
for %%c in (validate lint import desk render pin check proof diff batch impose fonts) do if "%~1"=="%%c" goto make
goto run
:make
rem Only one of several that start together can make the folder. (ver: mkdir may leave the level as it was.)
ver >nul
set "KANYIN_STEM=%KANYIN_HOME%\cache\%KANYIN_NAME%"
mkdir "%KANYIN_STEM%" 2>nul
if not errorlevel 1 goto train
if exist "%KANYIN_STEM%\" goto run
if not defined LOCALAPPDATA goto run
set "KANYIN_STEM=%LOCALAPPDATA%\kanyin\%KANYIN_NAME%"
ver >nul
mkdir "%KANYIN_STEM%" 2>nul
if not errorlevel 1 goto train
goto run
:train
type "%KANYIN_HOME%\bin\first.txt" 1>&2
"%KANYIN_JAVA%" %KANYIN_OPTIONS% %KANYIN_QUIET% "%KANYIN_MAKE%=%KANYIN_STEM%\archive" "-Dkanyin.home=%KANYIN_HOME%" -cp "%KANYIN_JAR%" org.kanyin.cli.TrainingRun "%KANYIN_STEM%" >nul 2>nul
if exist "%KANYIN_STEM%\archive" move /y "%KANYIN_STEM%\archive" "%KANYIN_STEM%%KANYIN_END%" >nul
del /q "%KANYIN_STEM%\*" >nul 2>nul
if not exist "%KANYIN_STEM%%KANYIN_END%" goto run
:use
set KANYIN_ARCHIVE="%KANYIN_USE%=%KANYIN_STEM%%KANYIN_END%" "-Dkanyin.archive=%KANYIN_USE%=%KANYIN_STEM%%KANYIN_END%"
:run
"%KANYIN_JAVA%" %KANYIN_OPTIONS% %KANYIN_QUIET% %KANYIN_ARCHIVE% "-Dkanyin.home=%KANYIN_HOME%" %KANYIN_JAVA_OPTIONS% -cp "%KANYIN_JAR%" org.kanyin.cli.Main %*
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
