FROM scratch
FORM▮ x
