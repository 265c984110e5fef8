# escape=  
FROM a
