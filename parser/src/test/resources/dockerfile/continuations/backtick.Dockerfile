# escape=`
FROM a
RUN b `
# c
  d \
RUN e ``
RUN COPY C:\x\ D:\
