# escape=`
# Escape=`
FROM a
RUN b `
 c
