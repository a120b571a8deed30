// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/results/Results.hxx"

namespace ficheaction::engine
{

std::string statusText(Status status)
{
    switch (status)
    {
    case Status::Ok:
        return "ok";
    case Status::Empty:
        return "empty";
    case Status::NotApplicable:
        return "not-applicable";
    case Status::Masked:
        return "masked";
    case Status::Error:
        break;
    }
    return "error";
}

}
