# escape=▮x
FROM scratch
