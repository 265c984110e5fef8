# escape=`
FROM a
SHELL ["powershell", "-Command"]
RUN Write-Host "a" `
  ; Get-Item $env:x
CMD Write-Host 'b'
