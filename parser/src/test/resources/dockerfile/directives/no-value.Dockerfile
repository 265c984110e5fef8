# syntax=
# escape=`
FROM a
