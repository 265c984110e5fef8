FROM microsoft/nanoserver:sac2016 AS a
FROM mcr.microsoft.com/windows/nanoserver:sac2016 AS b
FROM golang:1.12-nanoserver-sac2016 AS c
FROM microsoft/iis:nanoserver AS d
FROM microsoft/iis:nanoserver-sac2016 AS e
FROM microsoft/iis:windowsservercore-1803 AS f
FROM mcr.microsoft.com/windows/servercore:ltsc2016 AS g
FROM mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2025
