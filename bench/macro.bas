' The peer in Basic: how many attendances, people and hours by category and role, in the period.
Function Recompute(document As Object) As Double
    Dim sheet As Object, cursor As Object
    Dim rows, row
    Dim counts(3, 2) As Double, people(3, 2) As Double, hours(3, 2) As Double
    Dim index As Long, category As Integer, role As Integer
    sheet = document.Sheets.getByName("Participations")
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows = sheet.getCellRangeByPosition(0, 1, 7, cursor.RangeAddress.EndRow).getDataArray()
    For index = 0 To UBound(rows)
        row = rows(index)
        If row(2) >= 46023 And row(2) <= 46387 Then
            Select Case row(3)
                Case "Habitant": category = 0
                Case "Partenaire": category = 1
                Case Else: category = 2
            End Select
            If row(5) = "Organisation" Then role = 0 Else role = 1
            counts(category, role) = counts(category, role) + 1
            people(category, role) = people(category, role) + row(6)
            hours(category, role) = hours(category, role) + row(7)
        End If
    Next index
    Recompute = counts(0, 0) + people(0, 0) + hours(0, 0)
End Function
