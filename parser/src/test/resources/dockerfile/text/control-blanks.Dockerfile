FROMaASb
RUNcd
