# escape=`
FROM alpine
ADD `
  --un▮
