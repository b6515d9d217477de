@echo off
rem 刊印
setlocal
set "KANYIN_HOME=%~dp0.."
set "KANYIN_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "KANYIN_JAVA=%JAVA_HOME%\bin\java.exe"
chcp 65001 >nul
"%KANYIN_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Dkanyin.home=%KANYIN_HOME%" %KANYIN_JAVA_OPTIONS% -cp "%KANYIN_HOME%\lib\*" org.kanyin.cli.Main %*
exit /b %ERRORLEVEL%
