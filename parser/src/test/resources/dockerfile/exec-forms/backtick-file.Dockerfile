# escape=`
FROM a
CMD ["C:\\x", `
  "b"]
