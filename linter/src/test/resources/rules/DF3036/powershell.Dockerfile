# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN if (Test-Path C:\app) { Remove-Item -Recurse C:\app
RUN Write-Host 'it''s fine'; `
    Write-Host "it`"s $(Get-Item ("a" + 'b')) fine"; # a comment (
RUN Write-Host 'not fine
RUN Write-Host "not $(fine"
RUN Write-Host \"fine\"; [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
RUN foreach ($x in 1..3) { Write-Host $x }}
RUN Write-Host (Get-Date }
RUN <<EOF2
$text = @'
It's ( fine
'@
<# it's ( fine #>
Write-Host {a}
EOF2
RUN <<EOF3
$text = @"
not fine
EOF3
RUN ["powershell", "-Command", "Write-Host 'a"]
RUN ["powershell", "-File", "it's.ps1"]
SHELL ["cmd", "/S", "/C"]
RUN echo "a && echo b
RUN echo "a" && echo "b"
RUN echo 5" && echo 6"
RUN echo it's (fine
RUN echo ^" && echo b
